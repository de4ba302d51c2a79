package org.nktrials.config.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses large bodies of programs; forms and uploads have the container's own limits. */
@Component
class BodyLimit extends OncePerRequestFilter {

  static final int MOST_BYTES = 2 * 1024 * 1024;

  private final HandlerExceptionResolver advice;

  BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
    this.advice = advice;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        || (type != null && type.startsWith("multipart/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      advice.resolveException(request, response, null, new ContentTooLargeException(null));
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  /** A body whose length was not announced is counted while it is read. */
  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private long bytes;

    Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = body.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      bytes += more;
      if (bytes > MOST_BYTES) {
        throw new ContentTooLargeException(null);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
