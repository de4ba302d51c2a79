package org.nktrials.statistics.survival;

import org.jspecify.annotations.Nullable;

/** Cholesky factor of a small positive definite matrix. */
final class Symmetric {

  /** A pivot this small beside its diagonal element is rounding of 0. */
  private static final double SINGULAR = 1e-10;

  private final double[][] factor;

  private Symmetric(double[][] factor) {
    this.factor = factor;
  }

  /** The factor, or null when the matrix is singular to rounding. */
  static @Nullable Symmetric factor(double[][] matrix) {
    double[][] factor = new double[matrix.length][matrix.length];
    return singularAt(matrix, factor) < 0 ? new Symmetric(factor) : null;
  }

  /** First row that depends on those above it, or -1. */
  static int singularAt(double[][] matrix) {
    return singularAt(matrix, new double[matrix.length][matrix.length]);
  }

  private static int singularAt(double[][] matrix, double[][] factor) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (j < i) {
          factor[i][j] = rest / factor[j][j];
        } else if (rest > SINGULAR * matrix[i][i]) {
          factor[i][i] = Math.sqrt(rest);
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  /** Solves matrix · x = right. */
  double[] solve(double[] right) {
    int size = factor.length;
    double[] x = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }

  /** The form v' · inverse · v. */
  double inverseForm(double[] v) {
    double[] x = solve(v);
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += x[i] * v[i];
    }
    return sum;
  }

  /** Diagonal element of the inverse. */
  double inverseAt(int index) {
    double[] unit = new double[factor.length];
    unit[index] = 1;
    return solve(unit)[index];
  }
}
