package org.nktrials.donor.web;

import org.nktrials.donor.DonorCare;
import org.nktrials.donor.DonorReading;
import org.nktrials.donor.DonorSource;
import org.nktrials.donor.DonorSources;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The source of a donor for monitors: to read only, by code, without results of markers. */
@Controller
class DonorSourceController {

  private final DonorSources sources;
  private final DonorReading reading;
  private final DonorCare care;
  private final DonorFrame frame;

  DonorSourceController(
      DonorSources sources, DonorReading reading, DonorCare care, DonorFrame frame) {
    this.sources = sources;
    this.reading = reading;
    this.care = care;
    this.frame = frame;
  }

  @GetMapping("/donors/{donor}/source")
  String show(@PathVariable("donor") String code, Model model) {
    DonorReading.OfDonor found = reading.of(code);
    DonorSource source = sources.of(found);
    frame.add(found.recipient(), model);
    model.addAttribute("donor", found.donor());
    model.addAttribute("standing", found.standing());
    model.addAttribute("typings", found.typings());
    model.addAttribute("source", source);
    model.addAttribute("consents", care.consents(found.donor().id()));
    model.addAttribute("events", care.events(found.donor().id()));
    return "donor/source";
  }
}
