package org.nktrials.config.keptform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A form as it was sent to a session that had ended, or by a page whose time was up. */
record SentForm(String page, String action, Map<String, List<String>> fields) {

  static final String KEEPING = "/kept-form";
  static final String ACTION = "kept-action";
  static final String PAGE = "kept-page";

  private static final int LONGEST_ADDRESS = 500;

  /** Nothing when the addresses are not of this application, or nothing was typed. */
  static Optional<SentForm> of(HttpServletRequest request) {
    boolean byScript = request.getRequestURI().equals(request.getContextPath() + KEEPING);
    Optional<String> action =
        local(byScript ? request.getParameter(ACTION) : request.getRequestURI());
    Optional<String> page = local(byScript ? request.getParameter(PAGE) : pathOf(shownOn(request)));
    Map<String, List<String>> fields = fields(request);
    return action.isEmpty() || page.isEmpty() || fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new SentForm(page.get(), action.get(), fields));
  }

  private static @Nullable String shownOn(HttpServletRequest request) {
    String current = request.getHeader("HX-Current-URL");
    return current == null ? request.getHeader("Referer") : current;
  }

  private static @Nullable String pathOf(@Nullable String address) {
    try {
      URI uri = URI.create(address == null ? "" : address);
      String query = uri.getRawQuery();
      return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A path of this application: it is put into links and redirects. */
  private static Optional<String> local(@Nullable String address) {
    return address != null
            && address.startsWith("/")
            && !address.startsWith("//")
            && address.length() <= LONGEST_ADDRESS
            && address.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\')
        ? Optional.of(address)
        : Optional.empty();
  }

  private static Map<String, List<String>> fields(HttpServletRequest request) {
    Map<String, List<String>> fields = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (mayBeKept(name)) {
                fields.put(name, List.of(values));
              }
            });
    return fields;
  }

  /** Passwords and tokens are never kept, whatever a form calls them. */
  static boolean mayBeKept(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !(lower.startsWith("_")
        || lower.startsWith("kept-")
        || lower.contains("password")
        || lower.contains("token")
        || lower.contains("secret")
        || lower.equals("present")
        || lower.equals("onetimecode"));
  }
}
