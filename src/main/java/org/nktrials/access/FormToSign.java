package org.nktrials.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The form under which somebody signs: the session it is sent in, and the SHA-256 of its address
 * and of every field except passwords and the form token. Files are not part of it.
 *
 * @param session SHA-256 of the identity of the session
 * @param content SHA-256 in hexadecimal
 */
record FormToSign(String session, String content) {

  /** The form of the present request, if that has a session. */
  static Optional<FormToSign> present() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
        ? of(present.getRequest(), present.getRequest().getRequestURI())
        : Optional.empty();
  }

  /**
   * The form whose fields a request carries.
   *
   * @param address to which the form goes, without the query
   */
  static Optional<FormToSign> of(HttpServletRequest request, String address) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.of(
            new FormToSign(
                TokenSecret.sha256(session.getId()),
                TokenSecret.sha256(written(address, request.getParameterMap()))));
  }

  /** Lengths before texts: no two forms are written alike. Browsers differ in ends of lines. */
  private static String written(String address, Map<String, String[]> fields) {
    StringBuilder text = new StringBuilder();
    add(text, address);
    new TreeMap<>(fields)
        .forEach(
            (name, values) -> {
              if (isSigned(name)) {
                add(text, name);
                text.append(values.length).append(' ');
                for (String value : values) {
                  add(text, value.replace("\r\n", "\n"));
                }
              }
            });
    return text.toString();
  }

  private static boolean isSigned(String name) {
    return !name.equals("_csrf")
        && !name.equals(PasskeySigning.ADDRESS_FIELD)
        && !name.toLowerCase(Locale.ROOT).contains("password");
  }

  private static void add(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}
