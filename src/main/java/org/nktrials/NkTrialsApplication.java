package org.nktrials;

import org.nktrials.config.backup.BackupCommands;
import org.nktrials.config.database.DatabaseChoice;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs phase I trials of interleukin-2 and natural killer cells. */
@SpringBootApplication
public class NkTrialsApplication {

  public static void main(String[] args) {
    var application = new SpringApplication(NkTrialsApplication.class);
    application.addInitializers(new DatabaseChoice(), new BackupCommands());
    application.run(args);
  }
}
