package org.nktrials.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nktrials.shared.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refused form of an account is shown again, as it was typed, with the refusal beside it. */
@Order(0) // before what no controller caught
@ControllerAdvice(
    assignableTypes = {
      PersonController.class,
      ProviderIdentityController.class,
      PasskeyController.class,
      SecondFactorController.class
    })
class PersonRefusals {

  private static final Pattern FORM = Pattern.compile(".*/admin/people/([0-9a-fA-F-]{36})/(.+)");

  private final PersonPage page;

  PersonRefusals(PersonPage page) {
    this.page = page;
  }

  @ExceptionHandler
  ModelAndView on(Refused refused, HttpServletRequest request) {
    Matcher form = FORM.matcher(request.getRequestURI());
    if (!form.matches()) {
      throw refused;
    }
    ExtendedModelMap model = new ExtendedModelMap();
    model.addAttribute("refused", form.group(2));
    model.addAttribute("refusals", refused.problems());
    return new ModelAndView(
        page.draw(UUID.fromString(form.group(1)), model), model, HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
