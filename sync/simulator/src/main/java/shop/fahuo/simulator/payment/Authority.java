package shop.fahuo.simulator.payment;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

import javax.security.auth.x500.X500Principal;

/// Signs certificates (RFC 5280, version 3): the JDK reads them and cannot make them, and a library
/// that can is larger than the whole simulator.
///
/// @param since when its certificates begin to hold
public record Authority(X500Principal name, KeyPair keys, Instant since, SecureRandom random) {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] RSA = HEX.parseHex("300d06092a864886f70d01010b0500");
    private static final byte[] IS_AUTHORITY =
            HEX.parseHex("3011300f0603551d130101ff040530030101ff");

    /// 1.2.156.10197.1.501: SM3 with SM2.
    private static final byte[] SM2 = HEX.parseHex("300a06082a811ccf55018375");

    /// An elliptic curve key on 1.2.156.10197.1.301.
    private static final byte[] SM2_KEY =
            HEX.parseHex("301306072a8648ce3d020106082a811ccf5501822d");

    private static final int SERIAL_BYTES = 20;
    private static final int POINT_BYTES = 64;

    /// Its own certificate, in DER.
    public byte[] itself() {
        return certificate(name, keys.getPublic().getEncoded(), IS_AUTHORITY, 20);
    }

    /// The certificate of another authority, in DER.
    public byte[] below(X500Principal other, PublicKey key) {
        return certificate(other, key.getEncoded(), IS_AUTHORITY, 15);
    }

    /// The certificate of somebody who signs no others, for five years, in DER.
    public byte[] of(X500Principal subject, PublicKey key) {
        return certificate(subject, key.getEncoded(), new byte[0], 5);
    }

    /// A certificate such as the JDK cannot read: Chinese curve, Chinese hash. Nobody's key, and
    /// signed by nobody.
    public byte[] unreadable(X500Principal subject) {
        var key = Der.sequence(SM2_KEY, Der.bits(noise(1 + POINT_BYTES)));
        return Der.sequence(body(SM2, subject, key, IS_AUTHORITY, 20), SM2, Der.bits(noise(70)));
    }

    private byte[] certificate(X500Principal subject, byte[] key, byte[] extensions, int years) {
        var body = body(RSA, subject, key, extensions, years);
        return Der.sequence(body, RSA, Der.bits(Rsa.sign(keys.getPrivate(), body)));
    }

    private byte[] body(
            byte[] algorithm, X500Principal subject, byte[] key, byte[] extensions, int years) {
        var until = since.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
        return Der.sequence(
                Der.context(0, Der.integer(BigInteger.TWO)),
                Der.integer(serial()),
                algorithm,
                name.getEncoded(),
                Der.sequence(Der.time(since), Der.time(until)),
                subject.getEncoded(),
                key,
                extensions.length == 0 ? extensions : Der.context(3, extensions));
    }

    /// Always 40 hex digits long.
    private BigInteger serial() {
        var bytes = noise(SERIAL_BYTES);
        bytes[0] = (byte) ((bytes[0] & 0x3f) | 0x40);
        return new BigInteger(1, bytes);
    }

    private byte[] noise(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /// Without the key.
    @Override
    public String toString() {
        return name.getName();
    }
}
