package org.nktrials.config.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Lets a form's own check add its problems where a value could not even be read. A record is then
 * not made, and Spring would look for the value refused in nothing; it stands with what was typed.
 */
final class ProblemsArguments implements HandlerMethodArgumentResolver {

  private final HandlerMethodArgumentResolverComposite resolvers;

  ProblemsArguments(HandlerMethodArgumentResolverComposite resolvers) {
    this.resolvers = resolvers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == BindingResult.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    Object read = resolvers.resolveArgument(parameter, page, request, binders);
    return read instanceof BindingResult problems && problems.getTarget() == null
        ? withoutRecord(problems)
        : read;
  }

  private static BindingResult withoutRecord(BindingResult problems) {
    return (BindingResult)
        Proxy.newProxyInstance(
            BindingResult.class.getClassLoader(),
            new Class<?>[] {BindingResult.class},
            (self, method, values) -> {
              if (method.getName().equals("rejectValue") && values[0] instanceof String field) {
                add(problems, field, values);
                return null;
              }
              try {
                return method.invoke(problems, values);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Of rejectValue: field, code, perhaps arguments, perhaps the sentence. */
  private static void add(BindingResult problems, String field, @Nullable Object[] values) {
    String path = problems.getNestedPath() + field;
    String code = String.valueOf(values[1]);
    Object @Nullable [] arguments =
        values.length > 3 && values[2] instanceof Object[] given ? given : null;
    String sentence =
        values.length > 2 && values[values.length - 1] instanceof String said ? said : null;
    problems.addError(
        new FieldError(
            problems.getObjectName(),
            path,
            problems.getFieldValue(field),
            false,
            problems.resolveMessageCodes(code, field),
            arguments,
            sentence));
  }
}
