package org.nktrials.rules.escalation;

/** Numbers of patients in words. */
final class Counted {

  private Counted() {}

  static String patients(int count) {
    return count == 1 ? "1 patient" : count + " patients";
  }

  static String evaluable(int count) {
    return count == 1 ? "1 evaluable patient" : count + " evaluable patients";
  }
}
