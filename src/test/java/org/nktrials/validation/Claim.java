package org.nktrials.validation;

import java.util.Comparator;

/** That a test shows a requirement. */
record Claim(String type, String method, String requirement) {

  static final Comparator<Claim> BY_TEST =
      Comparator.comparing(Claim::type)
          .thenComparing(Claim::method)
          .thenComparing(Claim::requirement);

  /** The class without the packages that all share. */
  String shortType() {
    return type.replaceFirst("^org\\.nktrials\\.", "");
  }
}
