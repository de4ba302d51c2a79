package org.nktrials.sample.upload.web;

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
 * Sends a person whose files are together too large back to the form, which says so beside the
 * field. The container would refuse to read the form's token with the rest.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeUploads extends OncePerRequestFilter {

  static final long MOST_BYTES = 256L * 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (request.getContentLengthLong() > MOST_BYTES
        && path.matches("/trials/[A-Za-z0-9-]{1,60}/samples/uploads")) {
      response.sendRedirect(request.getRequestURI() + "/new?large=true");
      return;
    }
    chain.doFilter(request, response);
  }
}
