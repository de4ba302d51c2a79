package org.nktrials.cohort.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nktrials.access.Capacity;
import org.nktrials.cohort.BoardView;
import org.nktrials.cohort.CohortBoard;
import org.nktrials.cohort.DecisionSigning;
import org.nktrials.cohort.meeting.Meetings;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a decision, with the first signature. */
@Controller
@RequestMapping("/trials/{code}/decisions")
class DecisionController {

  private static final String FORM = "decisionForm";

  private final CohortBoard board;
  private final DecisionSigning signing;
  private final BoardPage page;
  private final Meetings meetings;

  DecisionController(
      CohortBoard board, DecisionSigning signing, BoardPage page, Meetings meetings) {
    this.meetings = meetings;
    this.board = board;
    this.signing = signing;
    this.page = page;
  }

  @GetMapping("/new")
  String show(@PathVariable String code, Model model) {
    BoardView view = board.of(code);
    model.addAttribute(FORM, DecisionForm.empty(view.capacities()));
    return draw(view, model);
  }

  @PostMapping
  String sign(
      @PathVariable String code,
      @Valid @ModelAttribute(FORM) DecisionForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Optional<CommitteeChoice> chosen = ChoiceKey.parse(form.choice());
    if (chosen.isEmpty() && !problems.hasFieldErrors("choice")) {
      problems.rejectValue("choice", "choice", "Choose one of the list.");
    }
    if (!problems.hasErrors() && chosen.isPresent()) {
      try {
        int number = signing.first(form.toCommand(code, chosen.get()));
        next.addFlashAttribute("done", "Signed decision " + number + ".");
        return "redirect:/trials/" + code + "/decisions/" + number;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return drawAgain(board.of(code), form, problems, model);
  }

  /** The page shows the data as they are now; if they changed, nothing stays chosen. */
  private String drawAgain(BoardView view, DecisionForm form, BindingResult problems, Model model) {
    if (!view.recommendation().inputsHash().equals(form.inputsHash())) {
      var fresh = new BeanPropertyBindingResult(form.withoutChoice(), FORM);
      fresh.reject(
          "data-changed",
          "The data changed after you opened the page. Look at the present recommendation and"
              + " decide again.");
      model.addAttribute(FORM, fresh.getTarget());
      model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, fresh);
    } else {
      model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, problems);
    }
    return draw(view, model);
  }

  private String draw(BoardView view, Model model) {
    page.draw(view, model);
    model.addAttribute("choices", choices(view));
    model.addAttribute("capacityWords", words(view));
    model.addAttribute("meetings", meetings(view));
    model.addAttribute("phase2Levels", phase2Levels(view));
    return "cohort/decision-new";
  }

  private static Map<String, String> choices(BoardView view) {
    Map<String, String> words = new LinkedHashMap<>();
    view.choices()
        .forEach(
            choice ->
                words.put(
                    ChoiceKey.of(choice.choice()),
                    choice.recommended()
                        ? choice.sentence() + " (recommended)"
                        : choice.sentence()));
    return words;
  }

  private Map<Integer, String> meetings(BoardView view) {
    Map<Integer, String> words = new LinkedHashMap<>();
    meetings
        .ofTrial(view.trial().code())
        .forEach(
            meeting ->
                words.put(
                    meeting.number(),
                    "Meeting %d of %s".formatted(meeting.number(), meeting.heldOn())));
    return words;
  }

  /** Levels up to the highest that may be declared the MTD; none where none may. */
  private static Map<Integer, String> phase2Levels(BoardView view) {
    Map<Integer, String> words = new LinkedHashMap<>();
    int highest =
        view.choices().stream()
            .map(BoardView.Choice::choice)
            .filter(choice -> choice.code() == DecisionCode.DECLARE_MTD)
            .map(CommitteeChoice::level)
            .flatMap(Stream::ofNullable)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    view.columns().stream()
        .filter(column -> column.number() <= highest)
        .forEach(column -> words.put(column.number(), column.name()));
    return words;
  }

  private static Map<String, String> words(BoardView view) {
    return view.capacities().stream()
        .sorted()
        .collect(toMap(Capacity::name, Capacity::label, (one, _) -> one, LinkedHashMap::new));
  }
}
