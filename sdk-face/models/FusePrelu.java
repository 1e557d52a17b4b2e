import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes each PReLU of a {@code .tflite} file as one operator. MobileFaceNet's file spells it with
 * six, {@code relu(x) + slope * (x - |x|) * 0.5}, because its converter knew no PReLU; TensorFlow
 * Lite then goes over the same numbers six times, a fifth of its time for a face. Weights, tensors
 * and the file's length stay: the second MUL becomes the PRELU, the other five operators leave the
 * list. Numbers of fields and operators are those of TensorFlow Lite's {@code schema.fbs}.
 */
final class FusePrelu {
  private static final int ADD = 0;
  private static final int MUL = 18;
  private static final int RELU = 19;
  private static final int SUB = 41;
  private static final int PRELU = 54;
  private static final int ABS = 101;

  private final FlatBuffer.Table model;
  private final FlatBuffer.Table net;
  private final List<Operator> operators = new ArrayList<>();
  private final Map<Integer, Operator> writers = new HashMap<>();
  private final Map<Integer, Integer> readers = new HashMap<>();

  private FusePrelu(FlatBuffer file) {
    require(file.isA("TFL3"), "it is no .tflite file");
    model = file.root();
    require(model.vector(2).size() == 1, "it has more than one net");
    net = model.vector(2).table(0);
    for (int i = 0; i < net.vector(3).size(); i++) {
      Operator operator = new Operator(net.vector(3).table(i));
      operators.add(operator);
      writers.put(operator.output(), operator);
      countReaders(operator.inputs());
    }
    countReaders(net.vector(2));
  }

  /**
   * Returns the file with every PReLU as one operator.
   *
   * @throws IllegalArgumentException if it is no such file, or one of its RELU operators is no part
   *     of a PReLU spelt as above
   */
  static byte[] in(byte[] tflite) {
    try {
      FlatBuffer file = new FlatBuffer(tflite);
      new FusePrelu(file).fuse();
      return file.toBytes();
    } catch (IndexOutOfBoundsException | ArithmeticException broken) {
      throw new IllegalArgumentException("PReLU cannot be fused: the file is broken", broken);
    }
  }

  private void fuse() {
    List<Operator> relus = operators.stream().filter(operator -> operator.code() == RELU).toList();
    require(!relus.isEmpty(), "there is no RELU");
    int relu = relus.get(0).codeIndex();
    for (Operator operator : List.copyOf(operators)) {
      if (operator.code() == ADD && isWrittenBy(RELU, operator.input(0))) {
        fuse(operator, relu);
      }
    }
    require(relus.stream().noneMatch(operators::contains), "a RELU is left");
    model.vector(1).table(relu).setSmallInteger(0, PRELU); // no RELU uses the entry any more
    FlatBuffer.Vector list = net.vector(3);
    for (int i = 0; i < operators.size(); i++) {
      list.setTable(i, operators.get(i).table);
    }
    list.shorten(operators.size());
  }

  /** Follows the sum back to x and puts the PRELU where the ADD stands. */
  private void fuse(Operator add, int preluCode) {
    Operator relu = writer(RELU, add.input(0));
    Operator halved = writer(MUL, add.input(1));
    Operator scaled = writer(MUL, halved.input(0));
    Operator difference = writer(SUB, scaled.input(1));
    Operator abs = writer(ABS, difference.input(1));
    int x = relu.input(0);
    require(abs.input(0) == x && difference.input(0) == x, "its parts read different tensors");
    require(constant(halved.input(1)) == 0.5f, "its factor is not 0.5");
    for (Operator inner : List.of(relu, halved, scaled, difference, abs)) {
      require(readers.get(inner.output()) == 1, "a value inside it is used elsewhere");
    }
    for (Operator calculation : List.of(add, halved, scaled, difference)) {
      require(calculation.activation() == 0, "an activation is hidden inside it");
    }
    halved.become(preluCode, x, scaled.input(0), add.output());
    operators.removeAll(List.of(relu, halved, scaled, difference, abs));
    operators.set(operators.indexOf(add), halved);
  }

  private boolean isWrittenBy(int code, int tensor) {
    return writers.containsKey(tensor) && writers.get(tensor).code() == code;
  }

  private Operator writer(int code, int tensor) {
    require(isWrittenBy(code, tensor), "tensor " + tensor + " is not from operator " + code);
    return writers.get(tensor);
  }

  private void countReaders(FlatBuffer.Vector tensors) {
    IntStream.range(0, tensors.size())
        .forEach(i -> readers.merge(tensors.integer(i), 1, Integer::sum));
  }

  private float constant(int tensor) {
    int buffer = net.vector(0).table(tensor).integer(2);
    return Float.intBitsToFloat(model.vector(4).table(buffer).vector(0).integer(0));
  }

  private static void require(boolean asExpected, String otherwise) {
    if (!asExpected) {
      throw new IllegalArgumentException("PReLU cannot be fused: " + otherwise);
    }
  }

  /** A step of the net: what it does, and the numbers of the tensors it reads and writes. */
  private final class Operator {
    final FlatBuffer.Table table;

    Operator(FlatBuffer.Table table) {
      this.table = table;
    }

    int codeIndex() {
      return table.integer(0);
    }

    int code() {
      return model.vector(1).table(codeIndex()).smallInteger(0);
    }

    FlatBuffer.Vector inputs() {
      return table.vector(1);
    }

    int input(int index) {
      return inputs().integer(index);
    }

    int output() {
      return table.vector(2).integer(0);
    }

    int activation() {
      return table.has(4) ? table.table(4).smallInteger(0) : 0;
    }

    void become(int codeIndex, int firstInput, int secondInput, int output) {
      table.setInteger(0, codeIndex);
      inputs().setInteger(0, firstInput);
      inputs().setInteger(1, secondInput);
      table.vector(2).setInteger(0, output);
      table.setSmallInteger(3, 0); // a PRELU has no options
    }
  }
}
