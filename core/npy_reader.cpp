// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/npy_reader.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace sinescope {

namespace {

TableProblem problem(TableProblem::Kind kind, std::string_view part = {})
{
    return {.kind = kind, .part = std::string(part)};
}

/// Walks over the dictionary of a header, a Python literal such as
/// {'descr': '<f4', 'fortran_order': False, 'shape': (2048, 512), }
class Literal
{
public:
    explicit Literal(std::string_view text)
        : m_rest(text)
    {
    }

    /// Takes `token` if it comes next.
    bool take(std::string_view token)
    {
        skipBlanks();
        if (!m_rest.starts_with(token))
            return false;
        m_rest.remove_prefix(token.size());
        return true;
    }

    std::optional<std::string_view> takeString()
    {
        skipBlanks();
        if (m_rest.empty() || (m_rest.front() != '\'' && m_rest.front() != '"'))
            return std::nullopt;
        const std::size_t end = m_rest.find(m_rest.front(), 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view text = m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + 1);
        return text;
    }

    std::optional<bool> takeBool()
    {
        if (take("True"))
            return true;
        return take("False") ? std::optional(false) : std::nullopt;
    }

    std::optional<std::int64_t> takeCount()
    {
        skipBlanks();
        std::int64_t count = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), count);
        if (error != std::errc() || count < 0)
            return std::nullopt;
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        take("L"); // as Python 2 wrote them
        return count;
    }

    std::optional<std::vector<std::int64_t>> takeShape()
    {
        if (!take("("))
            return std::nullopt;
        std::vector<std::int64_t> shape;
        while (!take(")")) {
            const auto count = takeCount();
            if (!count)
                return std::nullopt;
            shape.push_back(*count);
            if (!take(",")) {
                if (!take(")"))
                    return std::nullopt;
                break;
            }
        }
        return shape;
    }

    /// What stands up to the next comma: the text of a value that is not understood.
    std::string_view rest() const { return m_rest.substr(0, std::min<std::size_t>(m_rest.size(), 40)); }

private:
    void skipBlanks()
    {
        const std::size_t begin = m_rest.find_first_not_of(" \t\r\n");
        m_rest.remove_prefix(begin == std::string_view::npos ? m_rest.size() : begin);
    }

    std::string_view m_rest;
};

/// "<f4": byte order and type; the rest of the header is left alone.
bool readType(std::string_view descriptor, NpyHeader &header)
{
    if (descriptor.size() != 3 || descriptor[1] != 'f')
        return false;
    constexpr bool isNativeBig = std::endian::native == std::endian::big;
    switch (descriptor[0]) {
    case '<':
        header.isBigEndian = false;
        break;
    case '>':
        header.isBigEndian = true;
        break;
    case '=':
    case '|':
        header.isBigEndian = isNativeBig;
        break;
    default:
        return false;
    }
    switch (descriptor[2]) {
    case '2':
        header.type = TableNumbers::Float16;
        return true;
    case '4':
        header.type = TableNumbers::Float32;
        return true;
    case '8':
        header.type = TableNumbers::Float64;
        return true;
    default:
        return false;
    }
}

std::variant<NpyHeader, TableProblem> readDictionary(std::string_view text, NpyHeader header)
{
    using Kind = TableProblem::Kind;
    Literal literal(text);
    bool hasType = false;
    bool hasOrder = false;
    bool hasShape = false;
    if (!literal.take("{"))
        return problem(Kind::BadHeader);
    while (!literal.take("}")) {
        const auto key = literal.takeString();
        if (!key || !literal.take(":"))
            return problem(Kind::BadHeader);
        if (*key == "descr") {
            const std::string_view value = literal.rest();
            const auto descriptor = literal.takeString(); // a list describes structures
            if (!descriptor || !readType(*descriptor, header))
                return problem(Kind::Type, descriptor.value_or(value));
            hasType = true;
        } else if (*key == "fortran_order") {
            const auto order = literal.takeBool();
            if (!order)
                return problem(Kind::BadHeader);
            header.isFortranOrder = *order;
            hasOrder = true;
        } else if (*key == "shape") {
            const auto shape = literal.takeShape();
            if (!shape)
                return problem(Kind::BadHeader);
            header.shape = *shape;
            hasShape = true;
        } else {
            return problem(Kind::BadHeader);
        }
        literal.take(",");
    }
    if (!hasType || !hasOrder || !hasShape)
        return problem(Kind::BadHeader);
    return header;
}

template <typename Bits> Bits bitsAt(const std::byte *bytes, bool isSwapped)
{
    Bits bits;
    std::memcpy(&bits, bytes, sizeof bits);
    if (!isSwapped)
        return bits;
    Bits swapped = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i)
        swapped = static_cast<Bits>(static_cast<Bits>(swapped << 8) | ((bits >> (8 * i)) & 0xff));
    return swapped;
}

/// IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction.
double fromHalf(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 0x1f;
    const int fraction = bits & 0x3ff;
    const double sign = (bits & 0x8000) != 0 ? -1 : 1;
    if (exponent == 0x1f)
        return fraction != 0 ? std::numeric_limits<double>::quiet_NaN()
                             : sign * std::numeric_limits<double>::infinity();
    return sign * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 0x400, exponent - 25));
}

template <typename Bits, typename Convert>
void decode(const std::byte *bytes, std::span<double> out, bool isSwapped, Convert convert)
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = convert(bitsAt<Bits>(bytes + i * sizeof(Bits), isSwapped));
}

} // namespace

std::variant<NpyHeader, TableProblem> readNpyHeader(std::string_view file)
{
    using Kind = TableProblem::Kind;
    constexpr std::size_t fixedBytes = 8; // magic and version
    if (!file.starts_with(npyMagic) || file.size() < fixedBytes)
        return problem(Kind::BadHeader);
    const auto byteAt = [file](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(file[i]));
    };
    const std::size_t major = byteAt(6);
    if (major < 1 || major > 3)
        return problem(Kind::Version, std::to_string(major) + "." + std::to_string(byteAt(7)));
    const std::size_t lengthBytes = major == 1 ? 2 : 4;
    const std::size_t begin = fixedBytes + lengthBytes;
    if (file.size() < begin)
        return problem(Kind::BadHeader);
    std::size_t length = 0;
    for (std::size_t i = lengthBytes; i-- > 0;)
        length = length * 256 + byteAt(fixedBytes + i);
    if (length > longestNpyHeader - begin || length > file.size() - begin)
        return problem(Kind::BadHeader);
    NpyHeader header;
    header.dataBegin = static_cast<std::int64_t>(begin + length);
    return readDictionary(file.substr(begin, length), std::move(header));
}

std::int64_t bytesOfEach(TableNumbers type)
{
    return type == TableNumbers::Float16 ? 2 : type == TableNumbers::Float32 ? 4 : 8;
}

void decodeNumbers(const NpyHeader &header, const std::byte *bytes, std::span<double> out)
{
    const bool isSwapped = header.isBigEndian != (std::endian::native == std::endian::big);
    switch (header.type) {
    case TableNumbers::Float16:
        return decode<std::uint16_t>(bytes, out, isSwapped, fromHalf);
    case TableNumbers::Float32:
        return decode<std::uint32_t>(bytes, out, isSwapped, [](std::uint32_t bits) {
            return static_cast<double>(std::bit_cast<float>(bits));
        });
    default:
        return decode<std::uint64_t>(bytes, out, isSwapped,
                                     [](std::uint64_t bits) { return std::bit_cast<double>(bits); });
    }
}

} // namespace sinescope
