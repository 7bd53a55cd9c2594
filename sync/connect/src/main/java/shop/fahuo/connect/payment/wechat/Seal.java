package shop.fahuo.connect.payment.wechat;

import java.util.Optional;

/// Encrypts for WeChat Pay, with the key whose serial travels beside the field.
record Seal(Optional<TrustedKey> key) {

    /// @throws java.util.NoSuchElementException without a key
    String encrypt(String plain) {
        return Rsa.encrypt(plain, key.orElseThrow().key());
    }
}
