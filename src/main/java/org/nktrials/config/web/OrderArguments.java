package org.nktrials.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Page and order of a list. An order that cannot be decoded is no order, as an unknown one is. */
final class OrderArguments implements HandlerMethodArgumentResolver {

  private final HandlerMethodArgumentResolverComposite resolvers;

  OrderArguments(HandlerMethodArgumentResolverComposite resolvers) {
    this.resolvers = resolvers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Pageable.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    try {
      return resolvers.resolveArgument(parameter, page, request, binders);
    } catch (IllegalArgumentException undecodable) {
      HttpServletRequest plain =
          Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
      HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
      RequestWithout unordered = new RequestWithout(plain, Set.of("sort"));
      return resolvers.resolveArgument(
          parameter, page, new ServletWebRequest(unordered, answer), binders);
    }
  }
}
