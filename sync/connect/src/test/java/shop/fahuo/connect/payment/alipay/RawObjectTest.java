package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import okio.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.CanonicalJson;

import java.util.List;
import java.util.Map;

class RawObjectTest {

    @Test
    void keepsEveryByteOfAValue() throws Malformed {
        var json =
                "\r\n"
                        + "{ \"a\" : {\"x\" : [ 1,{ } ] , \"y\":\"\\u4e2d\\/}\"}"
                        + " ,\"b\":-1.5E3,\"c\":null}\n";

        assertThat(RawObject.members(ByteString.encodeUtf8(json)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "a",
                                ByteString.encodeUtf8(
                                        "{\"x\" : [ 1,{ } ] , \"y\":\"\\u4e2d\\/}\"}"),
                                "b",
                                ByteString.encodeUtf8("-1.5E3"),
                                "c",
                                ByteString.encodeUtf8("null")));
    }

    @Property
    void findsAnyNodeAgain(@ForAll Map<String, String> inner, @ForAll List<String> list)
            throws Malformed {
        var node = CanonicalJson.write(Map.of("inner", inner, "list", list));
        var answer = "{\"some_response\":" + node + ",\"sign\":\"x\"}";

        assertThat(RawObject.members(ByteString.encodeUtf8(answer)).get("some_response"))
                .isEqualTo(ByteString.encodeUtf8(node));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{}",
                "{\"a\":1",
                "{\"a\":\"",
                "{\"a\":{\"b\":1}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":1}{\"a\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1]}",
            })
    void refusesWhatIsNoAnswer(String json) {
        assertThatThrownBy(() -> RawObject.members(ByteString.encodeUtf8(json)))
                .isInstanceOf(Malformed.class);
    }
}
