package org.nktrials.config.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.audit.AuditEvents;
import org.nktrials.audit.Taken;
import org.nktrials.document.CsvTable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records every file that leaves the system, whichever route it leaves by: before the first byte of
 * a download is sent, the trail has its entry. If that fails, nothing is sent.
 */
@Component
class ExportTrail extends OncePerRequestFilter {

  private final AuditEvents events;

  ExportTrail(AuditEvents events) {
    this.events = events;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        request, new WatchedAnswer(response, () -> events.recordTaken(taken(request, response))));
  }

  private static Taken taken(HttpServletRequest request, HttpServletResponse response) {
    Map<?, ?> parts =
        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> m
            ? m
            : Map.of();
    return new Taken(
        Taken.EXPORTED,
        request.getRequestURI(),
        request.getQueryString(),
        fileName(response),
        response.getHeader(CsvTable.ROWS),
        text(parts.get("code")),
        text(parts.get("patient")));
  }

  private static @Nullable String fileName(HttpServletResponse response) {
    String header = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    return header == null ? null : ContentDisposition.parse(header).getFilename();
  }

  private static @Nullable String text(@Nullable Object part) {
    return part == null ? null : part.toString();
  }
}
