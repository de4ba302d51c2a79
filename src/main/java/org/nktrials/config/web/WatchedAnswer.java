package org.nktrials.config.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells once, before anything of it is written, that an answer is a file to keep. */
final class WatchedAnswer extends HttpServletResponseWrapper {

  private static final String[] FILES = {
    "text/csv", "application/pdf", "application/zip", "application/vnd.", "application/octet-stream"
  };

  private final Runnable tell;
  private boolean told;

  WatchedAnswer(HttpServletResponse answer, Runnable tell) {
    super(answer);
    this.tell = tell;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    tellOnce();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    tellOnce();
    return super.getWriter();
  }

  private void tellOnce() {
    if (!told && getStatus() == SC_OK && isFile()) {
      told = true;
      tell.run();
    }
  }

  private boolean isFile() {
    return startsWith(getHeader(HttpHeaders.CONTENT_DISPOSITION), "attachment")
        || startsWith(getContentType(), FILES);
  }

  private static boolean startsWith(@Nullable String header, String... beginnings) {
    if (header == null) {
      return false;
    }
    String said = header.toLowerCase(Locale.ROOT);
    for (String beginning : beginnings) {
      if (said.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
