package org.nktrials;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The parameters that each route reads, from the running application. */
final class RouteParameters {

  private final Map<String, Set<String>> names = new HashMap<>();

  RouteParameters(ApplicationContext context) {
    context
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(mapping -> mapping.getHandlerMethods().forEach(this::add));
  }

  private void add(RequestMappingInfo route, HandlerMethod handler) {
    Set<String> read = new LinkedHashSet<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      namesOf(parameter).forEach(read::add);
    }
    for (var method : route.getMethodsCondition().getMethods()) {
      route.getPatternValues().forEach(pattern -> names.put(method + " " + pattern, read));
    }
  }

  private static Stream<String> namesOf(MethodParameter parameter) {
    if (parameter.getParameterType() == MultipartFile.class) {
      return Stream.empty();
    }
    if (parameter.getParameterType() == Pageable.class) {
      return Stream.of("page", "size", "sort");
    }
    RequestParam one = parameter.getParameterAnnotation(RequestParam.class);
    if (one != null) {
      return Stream.of(one.name().isEmpty() ? parameter.getParameter().getName() : one.name());
    }
    return parameter.hasParameterAnnotation(ModelAttribute.class)
            && parameter.getParameterType().isRecord()
        ? Arrays.stream(parameter.getParameterType().getRecordComponents())
            .map(RecordComponent::getName)
        : Stream.empty();
  }

  Set<String> of(RouteFixture fixture) {
    return names.getOrDefault(fixture.route(), Set.of());
  }
}
