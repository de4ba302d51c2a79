package org.nktrials.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Reads the filters of pages. A value that cannot be read is left out and noted, so that the page
 * comes with what was typed and the reason beside the field, whatever list it is. Files and
 * programs get a refusal instead: rows that nobody asked for must not pass as those asked for.
 */
final class FilterArguments implements HandlerMethodArgumentResolver {

  private final HandlerMethodArgumentResolverComposite resolvers;

  private FilterArguments(HandlerMethodArgumentResolverComposite resolvers) {
    this.resolvers = resolvers;
  }

  /** Puts it, and those of orders and of problems, before those of the framework. */
  static BeanPostProcessor ofPages() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
          List<HandlerMethodArgumentResolver> all =
              new ArrayList<>(Objects.requireNonNull(adapter.getArgumentResolvers()));
          var framework =
              new HandlerMethodArgumentResolverComposite().addResolvers(List.copyOf(all));
          all.addFirst(new FilterArguments(framework));
          all.addFirst(new OrderArguments(framework));
          all.addFirst(new ProblemsArguments(framework));
          adapter.setArgumentResolvers(all);
        }
        return bean;
      }
    };
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return (parameter.hasParameterAnnotation(RequestParam.class)
            || parameter.hasParameterAnnotation(ModelAttribute.class))
        && parameter.hasMethodAnnotation(GetMapping.class)
        && isPage(Objects.requireNonNull(parameter.getMethod()).getReturnType())
        && !mindsItself(parameter);
  }

  private static boolean isPage(Class<?> answer) {
    return answer == String.class || answer == ModelAndView.class;
  }

  private static boolean mindsItself(MethodParameter parameter) {
    Class<?>[] all = parameter.getExecutable().getParameterTypes();
    int next = parameter.getParameterIndex() + 1;
    return next < all.length && BindingResult.class.isAssignableFrom(all[next]);
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    try {
      Object read = resolvers.resolveArgument(parameter, page, request, binders);
      List<UnreadableFilter> far = FarDates.in(read, parameter, request);
      return far.isEmpty()
          ? read
          : without(far, new DateTimeException("beyond years"), parameter, page, request, binders);
    } catch (MethodArgumentTypeMismatchException value) {
      return without(List.of(unreadable(value)), value, parameter, page, request, binders);
    } catch (BindException form) {
      List<UnreadableFilter> values =
          form.getFieldErrors().stream()
              .filter(FieldError::isBindingFailure)
              .map(error -> unreadable(error, form))
              .toList();
      return without(values, form, parameter, page, request, binders);
    }
  }

  private @Nullable Object without(
      List<UnreadableFilter> values,
      Exception otherwise,
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    HttpServletRequest plain =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
    Set<String> names =
        values.stream().map(UnreadableFilter::name).collect(Collectors.toUnmodifiableSet());
    if (page != null) { // what was read first is not taken again
      String name = ModelFactory.getNameForParameter(parameter);
      page.getModel().keySet().removeAll(Set.of(name, BindingResult.MODEL_KEY_PREFIX + name));
    }
    Object read;
    try {
      read =
          resolvers.resolveArgument(
              parameter,
              page,
              new ServletWebRequest(new RequestWithout(plain, names), answer),
              binders);
    } catch (Exception needed) {
      otherwise.addSuppressed(needed);
      throw otherwise;
    }
    values.forEach(value -> value.noteOn(plain));
    if (answer != null) {
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return read;
  }

  private static UnreadableFilter unreadable(MethodArgumentTypeMismatchException value) {
    return new UnreadableFilter(
        value.getName(),
        String.valueOf(value.getValue()),
        UnreadableFilter.sentence(value.getRequiredType()));
  }

  private static UnreadableFilter unreadable(FieldError error, BindException form) {
    return new UnreadableFilter(
        error.getField(),
        String.valueOf(error.getRejectedValue()),
        UnreadableFilter.sentence(form.getFieldType(error.getField())));
  }
}
