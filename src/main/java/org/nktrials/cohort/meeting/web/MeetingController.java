package org.nktrials.cohort.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.meeting.Meetings;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The committee's meetings: the record of one, and a new one. */
@Controller
@RequestMapping("/trials/{code}/meetings")
class MeetingController {

  private static final String FORM = "meetingForm";

  private final Meetings meetings;
  private final MeetingPage page;
  private final ProtocolService protocols;
  private final Clock clock;

  MeetingController(Meetings meetings, MeetingPage page, ProtocolService protocols, Clock clock) {
    this.meetings = meetings;
    this.page = page;
    this.protocols = protocols;
    this.clock = clock;
  }

  @GetMapping("/{number}")
  String show(@PathVariable String code, @PathVariable int number, Model model) {
    model.addAttribute("meeting", meetings.meeting(code, number));
    page.frame(protocols.trial(code), model);
    return "cohort/meeting";
  }

  @GetMapping("/new")
  String form(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer pack,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    meetings.requireRecording(trial);
    model.addAttribute(FORM, MeetingForm.empty(LocalDate.now(clock), pack));
    return page.form(trial, page.names(trial), model);
  }

  @PostMapping
  String record(
      @PathVariable String code,
      @Valid @ModelAttribute(FORM) MeetingForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TrialSummary trial = protocols.trial(code);
    meetings.requireRecording(trial);
    Map<String, String> names = page.names(trial);
    form.check(problems, names);
    if (!problems.hasErrors()) {
      try {
        int number = meetings.record(form.toCommand(code, names));
        next.addFlashAttribute("done", "Recorded meeting " + number + ".");
        return "redirect:/trials/" + code + "/meetings/" + number;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    drawAgain(form, problems, model);
    return page.form(trial, names, model);
  }

  /** Rows to type in, even if the request had none. */
  private static void drawAgain(MeetingForm form, BindingResult problems, Model model) {
    MeetingForm typed = form.withRows();
    if (!typed.equals(form)) {
      var again = new BeanPropertyBindingResult(typed, FORM);
      problems.getAllErrors().forEach(again::addError);
      model.addAttribute(FORM, typed);
      model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, again);
    }
  }
}
