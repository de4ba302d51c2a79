package org.nktrials.config.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/**
 * The words of a mapped path and where they stand. It passes over what cannot match and decides
 * nothing else.
 *
 * @param words the segments of the path, null where any word may stand; null as a whole for a path
 *     of another kind, which anything may match
 */
record PathShape(@Nullable List<@Nullable String> words) {

  static PathShape of(String pattern) {
    List<@Nullable String> words = new ArrayList<>();
    for (String segment : pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/", -1)) {
      boolean variable = segment.matches("\\{\\w+}");
      if (!variable && !segment.matches("[\\w.-]*")) {
        return new PathShape(null);
      }
      words.add(variable ? null : segment);
    }
    return new PathShape(words);
  }

  /** The words of the path that a request asks for. */
  static List<String> segments(RequestPath path) {
    List<String> segments = new ArrayList<>();
    for (var element : path.pathWithinApplication().elements()) {
      if (element instanceof PathSegment segment) {
        segments.add(segment.valueToMatch());
      }
    }
    return segments;
  }

  boolean mayMatch(List<String> segments) {
    if (words == null) {
      return true;
    }
    if (words.size() != segments.size()) {
      return words.size() == 1 && segments.isEmpty();
    }
    for (int i = segments.size() - 1; i >= 0; i--) { // the last word tells most mappings apart
      String word = words.get(i);
      if (word != null && !word.equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }
}
