package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class OutputTest {
  @Test
  void theFirstFailureIsKeptAndTheRestForgotten() {
    int[] writes = new int[1];
    Output out =
        new Output(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                writes[0]++;
                throw new IOException("Broken pipe");
              }
            });

    out.write(1);
    out.write(2);

    assertThat(writes[0]).isEqualTo(1);
    assertThat(out.failure()).hasMessage("Broken pipe");
  }

  @Test
  void onlyABrokenPipeIsNobodysFault() {
    assertThat(Output.isBrokenPipe(new IOException("Broken pipe"))).isTrue();
    assertThat(Output.isBrokenPipe(new IOException("断开的管道"))).isTrue();
    assertThat(Output.isBrokenPipe(new IOException("No space left on device"))).isFalse();
    assertThat(Output.isBrokenPipe(new IOException())).isFalse();
  }
}
