# Keeps visitors' pages, and drops by tag what the site says is stale. Two doors, of which the second is for the
# site alone (PURGE_URL=http://127.0.0.1:6082):
#   varnishd -f askwell.vcl -a site=:6081 -a purge=127.0.0.1:6082 -s malloc,256m
vcl 4.1;

backend askwell {
  .host = "127.0.0.1";
  .port = "3000";
  .first_byte_timeout = 35s;
  .probe = {
    .url = "/readyz";
    .interval = 5s;
    .timeout = 2s;
    .initial = 2;
  }
}

sub vcl_recv {
  if (local.socket == "purge") {
    if (req.method != "PURGE" || !req.http.Cache-Tag) {
      return (synth(405));
    }
    if (req.http.Cache-Tag == "*") {
      ban("obj.http.Cache-Tag ~ .");
    } else {
      ban("obj.http.Cache-Tag ~ (^|,)(" + regsuball(req.http.Cache-Tag, ",", "|") + ")(,|$)");
    }
    return (synth(200));
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # Members and guests have pages of their own; so has the router of a page that is open already.
  if (req.http.Cookie ~ "(^|;\s*)(__(Host|Secure)-)?(askwell|next-auth)[-._A-Za-z0-9]*=" ||
      req.http.RSC || req.http.Next-Router-Prefetch || req.http.Next-Router-State-Tree ||
      req.http.Next-Action || req.url ~ "_rsc=") {
    return (pass);
  }
  unset req.http.Cookie;
  return (hash);
}

sub vcl_backend_response {
  # An old page is never better than none: it may show what was hidden.
  set beresp.grace = 0s;
  set beresp.keep = 0s;
  if (beresp.http.Cache-Tag && beresp.status == 200) {
    # Longer than the site allows to caches that it cannot reach.
    set beresp.ttl = 10m;
  } elsif (bereq.url !~ "^/_next/static/") {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
}

sub vcl_deliver {
  set resp.http.X-Cache = "miss";
  if (obj.hits > 0) {
    set resp.http.X-Cache = "hit";
  }
  unset resp.http.Cache-Tag;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}
