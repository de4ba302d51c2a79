package org.nktrials.cohort;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nktrials.access.SiteScope;
import org.nktrials.access.SiteSummary;
import org.nktrials.toxicity.PatientEvaluation;

/**
 * Whom a person may know by code. Counts use all sites; patients of the others are named by their
 * site alone, also within sentences that were written for everybody.
 *
 * @param siteCodes codes of the sites whose patients the person may open
 */
public record VisiblePatients(String trialCode, Set<String> siteCodes) {

  /** Copies the codes. */
  public VisiblePatients {
    siteCodes = Set.copyOf(siteCodes);
  }

  static VisiblePatients of(String trialCode, SiteScope scope, List<SiteSummary> sites) {
    return new VisiblePatients(
        trialCode,
        sites.stream()
            .filter(site -> scope.includes(site.id()))
            .map(SiteSummary::code)
            .collect(toSet()));
  }

  boolean include(PatientEvaluation evaluation) {
    return include(evaluation.patient().site().code());
  }

  /** Whether patients of this site are shown by code. */
  public boolean include(String siteCode) {
    return siteCodes.contains(siteCode);
  }

  /** The text with the subject codes of other sites replaced by their site. */
  public String mask(String text) {
    Pattern subjectCode = Pattern.compile(Pattern.quote(trialCode) + "-(\\d{2,4})-\\d+");
    return subjectCode.matcher(text).replaceAll(this::shown);
  }

  private String shown(MatchResult code) {
    return Matcher.quoteReplacement(
        siteCodes.contains(code.group(1)) ? code.group() : "patient of site " + code.group(1));
  }
}
