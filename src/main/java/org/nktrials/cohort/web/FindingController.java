package org.nktrials.cohort.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.nktrials.cohort.CohortBoard;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.ConsideredFindings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The committee chair answers a finding that came after a verdict. */
@Controller
class FindingController {

  private final ConsideredFindings findings;
  private final ProtocolService protocols;
  private final CohortBoard board;
  private final BoardPage page;

  FindingController(
      ConsideredFindings findings, ProtocolService protocols, CohortBoard board, BoardPage page) {
    this.findings = findings;
    this.protocols = protocols;
    this.board = board;
    this.page = page;
  }

  @PostMapping("/trials/{code}/board/findings/{id}")
  String answer(
      @PathVariable String code,
      @PathVariable UUID id,
      @Valid @ModelAttribute("answerForm") FindingForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TrialSummary trial = protocols.trial(code);
    findings.requireChair(trial.id());
    if (!problems.hasErrors()) {
      try {
        findings.consider(trial.id(), id, form.version(), form.text());
        next.addFlashAttribute("done", "Answered for the committee.");
        return "redirect:/trials/" + code + "/board";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("acting", id);
    return page.draw(board.of(code), model);
  }
}
