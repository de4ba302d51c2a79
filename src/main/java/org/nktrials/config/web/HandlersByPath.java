package org.nktrials.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that answers a request. The framework compares an address that holds a code, as
 * nearly all do, with hundreds of mappings one by one, headers and all, which takes as long as the
 * statements of a small page. Here a mapping whose words stand elsewhere is passed over first;
 * whether one matches is still the framework's answer.
 */
final class HandlersByPath extends RequestMappingHandlerMapping {

  private static final ThreadLocal<@Nullable List<String>> ASKED = new ThreadLocal<>();

  private final Map<RequestMappingInfo, List<PathShape>> shapes = new ConcurrentHashMap<>();

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    ASKED.set(PathShape.segments(ServletRequestPathUtils.getParsedRequestPath(request)));
    try {
      return super.lookupHandlerMethod(path, request);
    } finally {
      ASKED.remove();
    }
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    List<String> segments = ASKED.get();
    return segments == null || mayMatch(mapping, segments)
        ? super.getMatchingMapping(mapping, request)
        : null;
  }

  private boolean mayMatch(RequestMappingInfo mapping, List<String> segments) {
    List<PathShape> known = shapes.computeIfAbsent(mapping, HandlersByPath::shapes);
    for (PathShape shape : known) {
      if (shape.mayMatch(segments)) {
        return true;
      }
    }
    return known.isEmpty();
  }

  private static List<PathShape> shapes(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream().map(PathShape::of).toList();
  }
}
