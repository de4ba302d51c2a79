package org.nktrials.cohort.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nktrials.access.Capacity;
import org.nktrials.cohort.CohortBoard;
import org.nktrials.cohort.DecisionFile;
import org.nktrials.cohort.DecisionSigning;
import org.nktrials.cohort.meeting.Meetings;
import org.nktrials.cohort.notice.Notices;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision as it was frozen, its further signatures and its withdrawal. */
@Controller
@RequestMapping("/trials/{code}/decisions/{number}")
class DecisionFileController {

  private final CohortBoard board;
  private final DecisionSigning signing;
  private final BoardPage page;
  private final Meetings meetings;
  private final Notices notices;
  private final DecisionDocument document;

  DecisionFileController(
      CohortBoard board,
      DecisionSigning signing,
      BoardPage page,
      Meetings meetings,
      Notices notices,
      DecisionDocument document) {
    this.board = board;
    this.signing = signing;
    this.page = page;
    this.meetings = meetings;
    this.notices = notices;
    this.document = document;
  }

  @GetMapping
  String show(@PathVariable String code, @PathVariable int number, Model model) {
    return draw(code, number, model);
  }

  @GetMapping("/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String code, @PathVariable int number) {
    DecisionFile file = board.decision(code, number);
    return document.download(file, meetings.ofDecision(code, number).orElse(null));
  }

  @PostMapping("/sign")
  String sign(
      @PathVariable String code,
      @PathVariable int number,
      @Valid @ModelAttribute("signForm") SignForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    if (!problems.hasErrors()) {
      try {
        signing.next(code, number, requireNonNull(form.capacity()), form.password());
        next.addFlashAttribute("done", "Signed decision " + number + ".");
        return "redirect:/trials/" + code + "/decisions/" + number;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(code, number, model);
  }

  @PostMapping("/withdraw")
  String withdraw(
      @PathVariable String code,
      @PathVariable int number,
      @Valid @ModelAttribute("withdrawForm") WithdrawForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    if (!problems.hasErrors()) {
      try {
        signing.withdraw(code, number, form.text());
        next.addFlashAttribute("done", "Withdrew decision " + number + ". It stays readable.");
        return "redirect:/trials/" + code + "/decisions/" + number;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(code, number, model);
  }

  private String draw(String code, int number, Model model) {
    DecisionFile file = board.decision(code, number);
    page.frame(file.trial(), model);
    model.addAttribute("file", file);
    model.addAttribute("capacityWords", words(file));
    model.addAttribute("meeting", meetings.ofDecision(code, number).orElse(null));
    model.addAttribute("mayRecordMeeting", meetings.mayRecord(file.trial()));
    model.addAttribute("told", notices.ofDecision(file.view().decision().id()));
    if (!model.containsAttribute("signForm")) {
      model.addAttribute("signForm", SignForm.empty(file.open()));
    }
    if (!model.containsAttribute("withdrawForm")) {
      model.addAttribute("withdrawForm", WithdrawForm.EMPTY);
    }
    return "cohort/decision";
  }

  private static Map<String, String> words(DecisionFile file) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Capacity capacity : file.open()) {
      words.put(capacity.name(), capacity.label());
    }
    return words;
  }
}
