package org.nktrials.config.web;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.InvalidRuleInput;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.PropertyAccessException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** Finds the words for whatever went wrong. */
final class Failures {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String FROZEN_OR_LOCKED = "NK004";
  private static final String DATA_EXCEPTION_CLASS = "22";

  /** Refusals of what may pass once the record stands otherwise. */
  private static final Set<String> AS_IT_STANDS = Set.of("stale-version", "frozen-or-locked");

  private Failures() {}

  static Failure of(Exception exception) {
    return switch (exception) {
      case Refused refused -> refused(refused.problems());
      case NotFound absent -> FailureOfStatus.NOT_FOUND.saying(message(absent));
      case AccessDeniedException _ -> FailureOfStatus.FORBIDDEN;
      case AuthenticationException _ -> FailureOfStatus.UNAUTHENTICATED;
      case OptimisticLockingFailureException _ -> FailureOfStatus.CHANGED_MEANWHILE;
      case DataAccessException database -> ofDatabase(database);
      case HibernateException database -> ofDatabase(database);
      case BindException binding -> InvalidInput.in(binding);
      case HandlerMethodValidationException parameters -> InvalidInput.in(parameters);
      case HttpMessageNotReadableException body -> InvalidInput.in(body);
      case InvalidRuleInput input -> InvalidInput.in(input);
      case MethodArgumentTypeMismatchException value -> ofParameter(value);
      case PropertyReferenceException _, DateTimeException _ -> FailureOfStatus.INVALID;
      case PropertyAccessException _, InvalidPropertyException _ -> FailureOfStatus.INVALID;
      case IndexOutOfBoundsException index when isOfAFieldsName(index) -> FailureOfStatus.INVALID;
      case RequestRejectedException _ -> FailureOfStatus.INVALID;
      case MaxUploadSizeExceededException _ -> FailureOfStatus.TOO_LARGE;
      case ResponseStatusException chosen -> ofChosen(chosen);
      case ErrorResponse framework ->
          FailureOfStatus.of(framework.getStatusCode()).with(framework.getHeaders());
      default -> FailureOfStatus.INTERNAL;
    };
  }

  /** "rows[-1]" makes Spring look there before it asks whether there is such a row. */
  private static boolean isOfAFieldsName(IndexOutOfBoundsException index) {
    return Stream.of(index.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .findFirst()
        .filter(name -> name.startsWith("org.springframework.beans."))
        .isPresent();
  }

  private static Failure refused(List<Problem> problems) {
    Problem first = problems.getFirst();
    HttpStatus status =
        AS_IT_STANDS.contains(first.code())
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT;
    return Failure.of(status, first.code(), "This was refused", first.sentence()).with(problems);
  }

  /**
   * Bad input never is the system's fault: text or numbers that PostgreSQL cannot store are 400.
   */
  private static Failure ofDatabase(Exception exception) {
    String state = sqlState(exception);
    if (state.equals(UNIQUE_VIOLATION)) {
      return FailureOfStatus.ALREADY_THERE;
    }
    if (state.equals(FROZEN_OR_LOCKED)) {
      return FailureOfStatus.FROZEN_OR_LOCKED;
    }
    return state.startsWith(DATA_EXCEPTION_CLASS)
        ? FailureOfStatus.INVALID.saying("A text or number has a form that cannot be stored.")
        : FailureOfStatus.INTERNAL;
  }

  private static String sqlState(Exception exception) {
    @Nullable Throwable root = NestedExceptionUtils.getRootCause(exception);
    @Nullable String state = root instanceof SQLException sql ? sql.getSQLState() : null;
    return state == null ? "" : state;
  }

  /** An address with an impossible identity names nothing; another parameter is merely wrong. */
  private static Failure ofParameter(MethodArgumentTypeMismatchException exception) {
    if (exception.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return FailureOfStatus.NOT_FOUND;
    }
    String sentence = UnreadableFilter.sentence(exception.getRequiredType());
    return FailureOfStatus.INVALID
        .saying("%s: %s".formatted(exception.getName(), sentence))
        .with(List.of(Problem.of(exception.getName(), "invalid", sentence)));
  }

  /** The reason is a sentence of ours: whoever throws this writes it for people. */
  private static Failure ofChosen(ResponseStatusException exception) {
    Failure failure = FailureOfStatus.of(exception.getStatusCode()).with(exception.getHeaders());
    String reason = exception.getReason();
    return reason == null || exception.getCause() != null ? failure : failure.saying(reason);
  }

  private static String message(NotFound absent) {
    String sentence = absent.getMessage();
    return sentence == null ? FailureOfStatus.NOT_FOUND.detail() : sentence;
  }
}
