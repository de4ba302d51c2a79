package org.nktrials.config.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ReasonKind;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form asks why in two fields, the kind and the person's own words; everything behind this reads
 * one reason, as programs send it.
 */
@Component
class ReasonParameters extends OncePerRequestFilter {

  /** Fields that ask why; behind the filter each is the whole reason. */
  private static final List<String> REASONS =
      List.of("reason", "why", "changeReason", "explanation");

  /** Ends the name of the field that holds the kind. */
  private static final String KIND = "Kind";

  /** Takes forms that are sent again later: both fields are kept as they were typed. */
  private static final String KEPT = "/kept-form";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !"POST".equals(request.getMethod()) || path.startsWith("/api/") || path.equals(KEPT);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithReason(request), response);
  }

  private static String joined(String kind, String ownWords) {
    Optional<ReasonKind> chosen =
        Arrays.stream(ReasonKind.values()).filter(one -> one.name().equals(kind)).findFirst();
    return chosen.map(one -> one.with(ownWords)).orElse(ReasonKind.UNKNOWN + ownWords);
  }

  private static final class WithReason extends HttpServletRequestWrapper {

    WithReason(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String[] getParameterValues(String name) {
      @Nullable String reason = reason(name);
      return reason == null ? super.getParameterValues(name) : new String[] {reason};
    }

    @Override
    public @Nullable String getParameter(String name) {
      @Nullable String reason = reason(name);
      return reason == null ? super.getParameter(name) : reason;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> parameters = new LinkedHashMap<>(super.getParameterMap());
      for (String name : REASONS) {
        @Nullable String reason = reason(name);
        if (reason != null) {
          parameters.put(name, new String[] {reason});
        }
      }
      return parameters;
    }

    /** Null where no kind was chosen: the own words are the reason then. */
    private @Nullable String reason(String name) {
      String kind = REASONS.contains(name) ? super.getParameter(name + KIND) : null;
      if (kind == null || kind.isEmpty()) {
        return null;
      }
      String own = super.getParameter(name);
      return joined(kind, own == null ? "" : own);
    }
  }
}
