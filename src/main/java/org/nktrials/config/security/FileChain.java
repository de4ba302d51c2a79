package org.nktrials.config.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/** Styles, scripts and pictures: open to everybody, without session. */
@Configuration(proxyBeanMethods = false)
class FileChain {

  private static final String[] PLACES = {"/webjars/**", "/css/**", "/js/**", "/img/**"};

  /** Folders are not files: outside a jar Spring would answer with their content. */
  private static final String FILE_NAMES = ".*[.](css|js|svg|png|ico|woff2?)(\\?.*)?";

  @Bean
  @Order(1)
  SecurityFilterChain files(HttpSecurity http) {
    return http.securityMatcher(PLACES)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(new RegexRequestMatcher(FILE_NAMES, "GET"))
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .headers(new SecurityHeaders())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }
}
