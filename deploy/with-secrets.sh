#!/bin/sh
# A secret that is mounted as a file becomes the variable of its name: /run/secrets/AUTH_SECRET and the like.
set -eu
for file in "${SECRETS:-/run/secrets}"/*; do
  name=${file##*/}
  case $name in
    *[!A-Z_]* | '') ;;
    *) export "$name=$(cat "$file")" ;;
  esac
done
exec "$@"
