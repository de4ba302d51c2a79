package org.nktrials.config.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads the parameters of an address before a page does: the container complains of a broken escape
 * such as "%zz" when the first one is asked for, which may be in the middle of drawing.
 */
@Component
class ReadableAddress extends OncePerRequestFilter {

  private final HandlerExceptionResolver advice;

  ReadableAddress(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
    this.advice = advice;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getQueryString() == null
        || !(HttpMethod.GET.matches(request.getMethod())
            || HttpMethod.HEAD.matches(request.getMethod()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.getParameterMap();
    } catch (IllegalStateException e) {
      advice.resolveException(
          request,
          response,
          null,
          new ResponseStatusException(
              HttpStatus.BAD_REQUEST, "A part of the address after the ? cannot be read."));
      return;
    }
    chain.doFilter(request, response);
  }
}
