package org.nktrials.config.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.ChangeSource;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.SignedInPerson;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the token of a request. A token that is not in force is refused, never ignored. */
final class BearerTokens extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;
  private final AuthenticationEntryPoint refusal;

  BearerTokens(ApiTokens tokens, AuthenticationEntryPoint refusal) {
    this.tokens = tokens;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    String token = header.substring(SCHEME.length()).strip();
    Optional<SignedInPerson> person = tokens.personBehind(token);
    if (person.isEmpty()) {
      refusal.commence(request, response, new BadCredentialsException("token"));
      return;
    }
    SecurityContextHolder.setContext(
        new SecurityContextImpl(new PersonAuthentication(person.get(), ChangeSource.API)));
    tokens.usedFrom(token, request.getRemoteAddr());
    chain.doFilter(request, response);
  }
}
