package org.nktrials.rules.response;

import org.nktrials.rules.reason.RuleSource;

/** Where the rules of this package are published. */
final class ResponseSources {

  static final RuleSource RECIST =
      new RuleSource(
          "Eisenhauer EA et al. New response evaluation criteria in solid tumours: revised RECIST"
              + " guideline (version 1.1). Eur J Cancer 2009;45:228",
          "10.1016/j.ejca.2008.10.026");

  static final RuleSource ELN =
      new RuleSource(
          "Döhner H et al. Diagnosis and management of AML in adults: 2022 recommendations from an"
              + " international expert panel on behalf of the ELN. Blood 2022;140:1345",
          "10.1182/blood.2022016867");

  static final RuleSource LANDMARK =
      new RuleSource(
          "Anderson JR, Cain KC, Gelber RD. Analysis of survival by tumor response. J Clin Oncol"
              + " 1983;1:710",
          "10.1200/JCO.1983.1.11.710");

  private ResponseSources() {}
}
