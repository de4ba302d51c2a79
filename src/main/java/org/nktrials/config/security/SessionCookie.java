package org.nktrials.config.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session cookie: out of reach of scripts, not sent by other sites. It is Secure whenever the
 * request came by https; only the demo on the loopback address is plain http.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

  static final String NAME = "nk-session";

  @Bean
  CookieSerializer sessionCookieSerializer() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(NAME);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
