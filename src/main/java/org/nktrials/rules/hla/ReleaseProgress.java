package org.nktrials.rules.hla;

/** Hears how far the reading of a release is. */
@FunctionalInterface
public interface ReleaseProgress {

  /**
   * Told now and then.
   *
   * @param file that is read
   * @param done records of this file that are ready
   * @param total records of this file
   */
  void at(ReleaseFile file, int done, int total);
}
