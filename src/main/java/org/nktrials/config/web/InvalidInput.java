package org.nktrials.config.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.InvalidRuleInput;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says field by field what is wrong with a form, with parameters, or with a JSON body. */
final class InvalidInput {

  private InvalidInput() {}

  static Failure in(BindException exception) {
    return failure(exception.getAllErrors().stream().map(InvalidInput::problem));
  }

  static Failure in(HandlerMethodValidationException exception) {
    return failure(
        exception.getParameterValidationResults().stream().flatMap(InvalidInput::problems));
  }

  static Failure in(HttpMessageNotReadableException exception) {
    return switch (exception.getCause()) {
      case InputCoercionException number ->
          failure(Stream.of(Problem.of(path(number), "invalid", sentence(number))));
      case StreamReadException syntax ->
          FailureOfStatus.INVALID.saying("The body is not valid JSON" + place(syntax) + ".");
      case JacksonException value when value.getCause() instanceof Refused refused ->
          failure(refused.problems().stream());
      case JacksonException value ->
          failure(Stream.of(Problem.of(path(value), "invalid", sentence(value))));
      case null, default ->
          FailureOfStatus.INVALID.saying("The body is missing or cannot be read.");
    };
  }

  /** A rule words its fields as phrases that go on from the name: here they stand alone. */
  static Failure in(InvalidRuleInput exception) {
    return failure(
        exception.fields().stream()
            .map(
                field ->
                    Problem.of(field.field(), "invalid", "This value " + field.message() + ".")));
  }

  private static Failure failure(Stream<Problem> problems) {
    List<Problem> found = problems.toList();
    String sentences = found.stream().map(Problem::sentence).collect(Collectors.joining(" "));
    return FailureOfStatus.INVALID.saying(sentences).with(found);
  }

  private static Problem problem(ObjectError error) {
    String field = error instanceof FieldError ofField ? ofField.getField() : null;
    boolean unreadable = error instanceof FieldError ofField && ofField.isBindingFailure();
    String sentence = unreadable ? "This value has the wrong form." : text(error);
    return new Problem("invalid", field, sentence, null);
  }

  private static Stream<Problem> problems(ParameterValidationResult result) {
    @Nullable String name = result.getMethodParameter().getParameterName();
    return result.getResolvableErrors().stream()
        .map(error -> new Problem("invalid", name, text(error), null));
  }

  private static String text(MessageSourceResolvable error) {
    @Nullable String message = error.getDefaultMessage();
    return message == null ? "This value is not allowed." : message;
  }

  private static String sentence(JacksonException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException _ -> "There is no such field.";
      case InvalidNullException _ -> "This field is missing.";
      default -> "This value is missing, has the wrong form or is not allowed.";
    };
  }

  /** As a program would write it: {@code cohorts[0].evaluable}. */
  private static String path(JacksonException exception) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : exception.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String place(JacksonException exception) {
    return exception.getLocation() == null
        ? ""
        : " near line "
            + exception.getLocation().getLineNr()
            + ", column "
            + exception.getLocation().getColumnNr();
  }
}
