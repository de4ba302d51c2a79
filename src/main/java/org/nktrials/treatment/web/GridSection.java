package org.nktrials.treatment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.treatment.Authorisation;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.DoseGrids;
import org.nktrials.treatment.DoseOmission;
import org.nktrials.treatment.DoseOmissions;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.ReportedEvents;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The doses of a patient as a grid and as a list of 50 a page. */
@Component
class GridSection {

  private static final int ROWS_A_PAGE = 50;

  private final Doses doses;
  private final DoseOmissions omissions;
  private final DoseGrids grids;
  private final ReportedEvents events;

  GridSection(Doses doses, DoseOmissions omissions, DoseGrids grids, ReportedEvents events) {
    this.doses = doses;
    this.omissions = omissions;
    this.grids = grids;
    this.events = events;
  }

  void fill(PatientSummary patient, List<Authorisation> authorisations, Model model) {
    List<Dose> given = doses.of(patient.id());
    List<DoseOmission> omitted = omissions.of(patient.id());
    List<Dose> latestFirst = given.reversed();
    model.addAttribute("grid", grids.of(patient, given, authorisations, omitted));
    model.addAttribute("eventNames", eventNames(patient));
    model.addAttribute("dosePage", pages(latestFirst));
    model.addAttribute("doses", page(latestFirst, asked()));
  }

  private Map<UUID, String> eventNames(PatientSummary patient) {
    Map<UUID, String> names = new HashMap<>();
    events.of(patient).forEach(event -> names.put(event.id(), event.label()));
    return names;
  }

  private static Map<UUID, Integer> pages(List<Dose> latestFirst) {
    Map<UUID, Integer> pages = new HashMap<>();
    for (int i = 0; i < latestFirst.size(); i++) {
      pages.put(latestFirst.get(i).id(), i / ROWS_A_PAGE);
    }
    return pages;
  }

  /** The grid needs every dose, so that the page of the list costs no further query. */
  private static PageImpl<Dose> page(List<Dose> latestFirst, int number) {
    int last = Math.max(0, (latestFirst.size() - 1) / ROWS_A_PAGE);
    int page = Math.clamp(number, 0, last);
    int from = page * ROWS_A_PAGE;
    return new PageImpl<>(
        latestFirst.subList(from, Math.min(from + ROWS_A_PAGE, latestFirst.size())),
        PageRequest.of(page, ROWS_A_PAGE),
        latestFirst.size());
  }

  private static int asked() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? number(request.getRequest().getParameter("page"))
        : 0;
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}
