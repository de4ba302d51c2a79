package org.nktrials.config.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Words what the servlet container refused before or after any controller. */
@Controller
class FailureController implements ErrorController {

  private final FailureAnswers answers;

  FailureController(FailureAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Failure failure =
        status instanceof Integer code
            ? FailureOfStatus.of(HttpStatusCode.valueOf(code))
            : FailureOfStatus.NOT_FOUND;
    return answers.answer(
        failure,
        cause instanceof Throwable thrown ? thrown : null,
        request,
        path instanceof String text ? text : "");
  }
}
