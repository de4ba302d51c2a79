package org.nktrials;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs phase I trials of interleukin-2 and natural killer cells. */
@SpringBootApplication
public class NkTrialsApplication {

  public static void main(String[] args) {
    SpringApplication.run(NkTrialsApplication.class, args);
  }
}
