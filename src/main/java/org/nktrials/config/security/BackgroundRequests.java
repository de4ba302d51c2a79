package org.nktrials.config.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks requests that a page makes on its own, such as asking every second how far an import is.
 * Runs before sessions are looked up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BackgroundRequests extends OncePerRequestFilter {

  /** Set by the pages' script. Whoever sets it by hand only shortens the own session. */
  static final String HEADER = "NK-Background";

  private static final ThreadLocal<Boolean> PRESENT = new ThreadLocal<>();

  static boolean isPresent() {
    return PRESENT.get() != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(HEADER) == null) {
      chain.doFilter(request, response);
      return;
    }
    PRESENT.set(true);
    try {
      chain.doFilter(request, response);
    } finally {
      PRESENT.remove();
    }
  }
}
