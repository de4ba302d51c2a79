package org.nktrials.config.demo;

/** A part of the synthetic study that adds its own steps to those of a trial. */
interface DemoChapter {

  /** Adds steps with {@link DemoTrial#at}; those in the future fall away by themselves. */
  void addTo(DemoTrial trial);
}
