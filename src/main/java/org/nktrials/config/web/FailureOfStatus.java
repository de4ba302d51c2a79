package org.nktrials.config.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Words for a status about which nothing more is known. */
final class FailureOfStatus {

  static final Failure INVALID =
      Failure.of(
          HttpStatus.BAD_REQUEST,
          "invalid",
          "This cannot be read",
          "Something in the request has the wrong form.");

  static final Failure UNAUTHENTICATED =
      Failure.of(
          HttpStatus.UNAUTHORIZED,
          "unauthenticated",
          "Sign in first",
          "Send a token that is in force: Authorization: Bearer nkt_…");

  static final Failure FORBIDDEN =
      Failure.of(
          HttpStatus.FORBIDDEN,
          "forbidden",
          "Your role does not include this",
          "If you need it for your work, ask an administrator. If you had this page open for a"
              + " long time, go back, load it again and repeat what you did.");

  static final Failure NOT_FOUND =
      Failure.of(
          HttpStatus.NOT_FOUND,
          "not-found",
          "There is nothing at this address",
          "It does not exist, or it is not yours to see.");

  static final Failure CHANGED_MEANWHILE =
      Failure.of(
          HttpStatus.CONFLICT,
          "stale-version",
          "Somebody else was faster",
          "The record was changed while you worked on it. Nothing of yours was saved: look at the"
              + " present values and enter your change again.");

  static final Failure ALREADY_THERE =
      Failure.of(
          HttpStatus.CONFLICT,
          "conflict",
          "This exists already",
          "Somebody saved the same thing before you, or your form was sent twice. Nothing was"
              + " saved this time.");

  static final Failure FROZEN_OR_LOCKED =
      Failure.of(
          HttpStatus.CONFLICT,
          "frozen-or-locked",
          "These records are frozen or locked",
          "Nothing was saved. Whether the visit, the patient or the trial is frozen or locked, and"
              + " by whom, stands on the patient's page under More, Freeze and lock. A data manager"
              + " or an investigator lifts it there with a reason, also for a serious adverse event"
              + " or a death that becomes known late; then enter it again.");

  static final Failure TOO_LARGE =
      Failure.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-large",
          "This is too large",
          "The request or the file is larger than is accepted.");

  static final Failure INTERNAL =
      Failure.of(
          HttpStatus.INTERNAL_SERVER_ERROR,
          "internal",
          "Something went wrong here",
          "This is a fault of the system, not yours. Nothing was saved. Tell the administrator the"
              + " reference.");

  private FailureOfStatus() {}

  static Failure of(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 409 -> CHANGED_MEANWHILE;
      case 413 -> TOO_LARGE;
      case 405 -> ofOther(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
      case 406 -> ofOther(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
      case 415 -> ofOther(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
      case 422 -> ofOther(HttpStatus.UNPROCESSABLE_CONTENT, "refused");
      case 503 -> ofOther(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
      default -> status.is4xxClientError() ? INVALID : INTERNAL;
    };
  }

  private static Failure ofOther(HttpStatus status, String code) {
    return Failure.of(
        status, code, "This was refused", "The address does not take requests of this kind.");
  }
}
