package org.nktrials.cohort.design;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.dosepath.DosePath;
import org.nktrials.rules.dosepath.DosePath.Branch;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.escalation.LevelNames;

/**
 * Dose paths as a picture: one column a cohort, one row a leaf.
 *
 * @param width of the picture in its own units
 * @param height likewise
 */
public record PathTree(int width, int height, List<Node> nodes, List<Line> lines) {

  private static final int COLUMN = 330;
  private static final int BOX = 230;
  private static final int ROW = 62;
  private static final int TOP = 8;

  /** Copies the lists. */
  public PathTree {
    nodes = List.copyOf(nodes);
    lines = List.copyOf(lines);
  }

  /**
   * A decision.
   *
   * @param title what is done
   * @param detail with how many patients; empty where nobody is treated
   * @param end whether the trial is complete there
   */
  public record Node(int x, int y, String title, String detail, boolean end) {}

  /** A line between two decisions with what is seen between them. */
  public record Line(int x1, int y1, int x2, int y2, String words) {

    /** Where the words stand. */
    public int wordsX() {
      return x2 - 6;
    }

    /** Just above the line's end. */
    public int wordsY() {
      return y2 - 5;
    }
  }

  static PathTree of(DosePath root, LevelNames names) {
    Drawing drawing = new Drawing(names);
    drawing.draw(root, 0);
    return new PathTree(
        drawing.deepest * COLUMN + BOX + 10,
        drawing.rows * ROW + 2 * TOP,
        drawing.nodes,
        drawing.lines);
  }

  /** "Escalate to Level II · 6 MIU/day". */
  static String title(EscalationDecision decision, LevelNames names) {
    Integer next = decision.nextLevel();
    Integer mtd = decision.mtdLevel();
    return switch (decision.code()) {
      case START -> "Start at " + named(next, names);
      case ESCALATE -> "Go up to " + named(next, names);
      case EXPAND -> "Stay at " + named(next, names);
      case STAY -> "Stay at " + named(next, names);
      case AWAIT -> "Wait at " + named(next, names);
      case DE_ESCALATE -> "Go down to " + named(next, names);
      case DECLARE_MTD -> "MTD: " + named(mtd, names);
      case STOP_NO_MTD -> "Stop: no MTD";
      case STOP_MTD_NOT_REACHED -> "Stop: MTD not reached";
    };
  }

  private static String named(@Nullable Integer level, LevelNames names) {
    return level == null ? "" : names.nameOf(level);
  }

  private static String detail(EscalationDecision decision) {
    int patients = decision.additionalPatients();
    return patients == 0 ? "" : "treat " + patients + (patients == 1 ? " patient" : " patients");
  }

  /** Lays the tree out from its leaves. */
  private static final class Drawing {

    private final LevelNames names;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int rows;
    private int deepest;

    Drawing(LevelNames names) {
      this.names = names;
    }

    /** The middle of the node's height. */
    int draw(DosePath path, int depth) {
      deepest = Math.max(deepest, depth);
      int x = depth * COLUMN + 4;
      int y = path.isLeaf() ? TOP + rows++ * ROW + ROW / 2 : middleOf(path, depth, x);
      nodes.add(
          new Node(
              x,
              y,
              title(path.decision(), names),
              detail(path.decision()),
              path.decision().trialComplete()));
      return y;
    }

    private int middleOf(DosePath path, int depth, int x) {
      List<Integer> children = new ArrayList<>();
      for (Branch branch : path.branches()) {
        children.add(draw(branch.next(), depth + 1));
      }
      int y = (children.getFirst() + children.getLast()) / 2;
      for (int child = 0; child < children.size(); child++) {
        lines.add(
            new Line(
                x + BOX,
                y,
                (depth + 1) * COLUMN + 4,
                children.get(child),
                path.branches().get(child).words(path.observed())));
      }
      return y;
    }
  }
}
