package org.nktrials.cohort.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nktrials.cohort.CohortBoard;
import org.nktrials.enrolment.TrialStart;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cohort board and the signed start of a trial. */
@Controller
@RequestMapping("/trials/{code}")
class BoardController {

  private final CohortBoard board;
  private final TrialStart start;
  private final BoardPage page;

  BoardController(CohortBoard board, TrialStart start, BoardPage page) {
    this.board = board;
    this.start = start;
    this.page = page;
  }

  @GetMapping("/board")
  String board(@PathVariable String code, Model model) {
    return page.draw(board.of(code), model);
  }

  /** The patients behind one number of the board. */
  @GetMapping("/board/patients")
  String patients(
      @PathVariable String code,
      @RequestParam int level,
      @RequestParam CountGroup count,
      Model model) {
    return page.patients(board.of(code), level, count, model);
  }

  @PostMapping("/start")
  String start(
      @PathVariable String code,
      @Valid @ModelAttribute("startForm") StartForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    if (!problems.hasErrors()) {
      try {
        start.sign(code, form.password());
        next.addFlashAttribute("done", "Signed the start. The first level takes patients.");
        return "redirect:/trials/" + code + "/board";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.draw(board.of(code), model);
  }
}
