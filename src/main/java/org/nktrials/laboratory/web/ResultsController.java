package org.nktrials.laboratory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.document.CsvTable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.laboratory.Panel;
import org.nktrials.laboratory.RecentResults;
import org.nktrials.laboratory.ResultFilter;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of a patient: the latest as a grid, all as a list, the list as a file. */
@Controller
@RequestMapping("/patients/{patient}/laboratory")
class ResultsController {

  private static final int COLUMNS = 8;
  private static final int MOST_ROWS_OF_A_FILE = 20_000;
  private static final long FURTHEST_ROW = 1_000_000;
  private static final Set<String> SORTED = Set.of("sampledAt", "analyte", "grade", "enteredAt");

  private final LaboratoryResults results;
  private final Patients patients;
  private final PatientPage page;

  ResultsController(LaboratoryResults results, Patients patients, PatientPage page) {
    this.results = results;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String grid(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable LocalDate before,
      Model model) {
    PatientSummary patient = patients.patient(code);
    page.frame(patient, model);
    RecentResults recent = results.recent(patient.id(), before, COLUMNS);
    model.addAttribute("grid", ResultGrid.of(recent));
    model.addAttribute("before", before);
    model.addAttribute("older", recent.olderThere() ? recent.days().getLast() : null);
    model.addAttribute("withoutEvent", results.withoutEvent(patient, recent.results()));
    model.addAttribute("panels", Panel.values());
    return "laboratory/grid";
  }

  @GetMapping("/results")
  String list(
      @PathVariable("patient") String code, FilterForm filter, Pageable asked, Model model) {
    PatientSummary patient = patients.patient(code);
    page.frame(patient, model);
    PageRequest wanted = PageRequest.of(asked.getPageNumber(), asked.getPageSize(), sort(asked));
    Page<LaboratoryResult> found =
        wanted.getOffset() > FURTHEST_ROW
            ? Page.empty(wanted)
            : results.search(patient.id(), filter.toFilter(), wanted);
    model.addAttribute("results", found);
    model.addAttribute("withoutEvent", results.withoutEvent(patient, found.getContent()));
    model.addAttribute("filter", filter);
    model.addAttribute("analytes", Analyte.values());
    return "laboratory/list";
  }

  @GetMapping("/results.csv")
  ResponseEntity<byte[]> file(
      @PathVariable("patient") String code, FilterForm filter, Pageable asked) {
    PatientSummary patient = patients.patient(code);
    ResultFilter wanted = filter.toFilter();
    List<LaboratoryResult> all =
        results
            .search(patient.id(), wanted, PageRequest.of(0, MOST_ROWS_OF_A_FILE, sort(asked)))
            .getContent();
    CsvTable table = ResultFile.table(patient, all);
    return table.download(patient.code() + "-laboratory.csv");
  }

  private static Sort sort(Pageable asked) {
    return asked.getSort().stream()
        .filter(order -> SORTED.contains(order.getProperty()))
        .findFirst()
        .map(
            order ->
                Sort.by(order.isDescending() ? order.nullsLast() : order)
                    .and(Sort.by("sampledAt", "analyte", "id")))
        .orElseGet(() -> Sort.by(Sort.Order.desc("sampledAt"), Sort.Order.asc("analyte")));
  }

  /**
   * The filter as typed; what cannot be read filters nothing.
   *
   * @param grade this grade or a higher one
   */
  record FilterForm(
      @Nullable String test,
      @Nullable String from,
      @Nullable String to,
      @Nullable String grade,
      @Nullable String all) {

    ResultFilter toFilter() {
      return new ResultFilter(
          test == null ? null : Analyte.ofCode(test).orElse(null),
          Texts.date(from),
          Texts.date(to),
          grade != null && grade.matches("[1-5]") ? Integer.parseInt(grade) : 0,
          "true".equals(all));
    }

    /** Whether anything is left out. */
    public boolean isEmpty() {
      return toFilter().equals(new ResultFilter(null, null, null, 0, false));
    }
  }
}
