package org.nktrials;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to a route, valid as it stands.
 *
 * @param variables values of the route's path variables
 * @param fields of the form or of the query
 * @param json body for programs; null for pages
 * @param file text of the file that is sent as "file"; null for none
 */
record Sending(
    Map<String, Object> variables, Map<String, String> fields, String json, String file) {

  static Sending plain() {
    return new Sending(Map.of(), Map.of(), null, null);
  }

  /** To a trial by its code. */
  static Sending trial(String code) {
    return plain().to("code", code);
  }

  /** To a patient by its code. */
  static Sending patient(String code) {
    return plain().to("patient", code);
  }

  /** With another value of a path variable. */
  Sending to(String variable, Object value) {
    return new Sending(with(variables, variable, value), fields, json, file);
  }

  Sending field(String name, Object value) {
    return new Sending(variables, with(fields, name, value.toString()), json, file);
  }

  Sending json(String body, Object... values) {
    return new Sending(variables, fields, body.formatted(values), file);
  }

  /** With a file of this text. */
  Sending file(String text) {
    return new Sending(variables, fields, json, text);
  }

  private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
    Map<String, T> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }
}
