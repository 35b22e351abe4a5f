// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace sinescope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

class ParametersTest : public QObject
{
    Q_OBJECT

private slots:
    void defaultsAreThoseOfTheTableAndValid()
    {
        const Parameters parameters;
        QVERIFY(!check(parameters));
        for (const FieldInfo &field : fields())
            QCOMPARE(value(parameters, field.field), field.defaultValue);
    }

    void everyFieldHasItsOwnRow()
    {
        QCOMPARE(fields().size(), std::size_t{5});
        for (const FieldInfo &field : fields())
            QCOMPARE(&info(field.field), &field);
    }

    void limitsAreAllowedAndWhatLiesBeyondIsNot_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<double>("minimum");
        QTest::addColumn<double>("maximum");
        // DESIGN: "Limits".
        QTest::newRow("length") << int(Field::Length) << 1.0 << 16777216.0;
        QTest::newRow("d_model") << int(Field::DModel) << 1.0 << 32768.0;
        QTest::newRow("base") << int(Field::Base) << 1.0 << 1e12;
        QTest::newRow("first_position") << int(Field::FirstPosition) << 0.0 << 16777216.0;
        QTest::newRow("position_step") << int(Field::PositionStep) << 1.0 / 1024 << 64.0;
    }

    void limitsAreAllowedAndWhatLiesBeyondIsNot()
    {
        QFETCH(const int, field);
        QFETCH(const double, minimum);
        QFETCH(const double, maximum);
        const auto which = static_cast<Field>(field);
        QCOMPARE(QByteArray(info(which).id.data()), QByteArray(QTest::currentDataTag()));
        QVERIFY(!check(which, minimum));
        QVERIFY(!check(which, maximum));
        const double below = std::nextafter(minimum, -infinity);
        const double above = std::nextafter(maximum, infinity);
        QVERIFY(check(which, below) == (Problem{which, Problem::Kind::TooSmall, below}));
        QVERIFY(check(which, above) == (Problem{which, Problem::Kind::TooLarge, above}));
        QVERIFY(check(which, -infinity) == (Problem{which, Problem::Kind::TooSmall, -infinity}));
        QVERIFY(check(which, infinity) == (Problem{which, Problem::Kind::TooLarge, infinity}));
        const auto problem = check(which, notANumber);
        QVERIFY(problem && problem->kind == Problem::Kind::NotANumber && std::isnan(problem->value));
    }

    void lengthAndDModelAreWholeNumbersAndTheOthersNeedNotBe()
    {
        QVERIFY(check(Field::Length, 2.5) == (Problem{Field::Length, Problem::Kind::NotWhole, 2.5}));
        QVERIFY(check(Field::DModel, 64.25) == (Problem{Field::DModel, Problem::Kind::NotWhole, 64.25}));
        QVERIFY(!check(Field::DModel, 65));
        for (const Field field : {Field::Base, Field::FirstPosition, Field::PositionStep})
            QVERIFY(!check(field, 2.5));
    }

    void theFirstProblemIsTheFirstInTheOrderOfTheTable()
    {
        Parameters parameters;
        parameters.positionStep = notANumber;
        QCOMPARE(check(parameters)->field, Field::PositionStep);
        parameters.base = 0.5;
        QVERIFY(check(parameters) == (Problem{Field::Base, Problem::Kind::TooSmall, 0.5}));
        parameters.length = std::int64_t{1} << 40;
        QVERIFY(check(parameters) == (Problem{Field::Length, Problem::Kind::TooLarge, 0x1p40}));
    }

    void whatIsSetIsReadAgain()
    {
        for (const FieldInfo &field : fields()) {
            Parameters parameters;
            setValue(parameters, field.field, field.maximum);
            QCOMPARE(value(parameters, field.field), field.maximum);
            for (const FieldInfo &other : fields())
                QVERIFY(other.field == field.field ||
                        value(parameters, other.field) == value(Parameters{}, other.field));
        }
    }

    void wholeFieldsAreRounded()
    {
        Parameters parameters;
        setValue(parameters, Field::Length, 99.5);
        setValue(parameters, Field::DModel, 64.4);
        QCOMPARE(parameters.length, std::int64_t{100});
        QCOMPARE(parameters.dModel, std::int64_t{64});
    }

    /// As the man page lists them: documents and scripts depend on these words.
    void everyChoiceHasItsWord()
    {
        std::map<Layout, std::string_view> layouts;
        for (const auto &[choice, id] : layoutIds)
            layouts[choice] = id;
        QVERIFY(layouts == (std::map<Layout, std::string_view>{{Layout::Interleaved, "interleaved"},
                                                               {Layout::Halves, "halves"}}));
        QCOMPARE(layoutIds.size(), layouts.size());
        std::map<Spacing, std::string_view> spacings;
        for (const auto &[choice, id] : spacingIds)
            spacings[choice] = id;
        QVERIFY(spacings == (std::map<Spacing, std::string_view>{
                                {Spacing::Paper, "paper"}, {Spacing::TensorToTensor, "tensor2tensor"}}));
        QCOMPARE(spacingIds.size(), spacings.size());
    }

    void whatNoWholeNumberHoldsIsStillFoundWrong()
    {
        for (const double wrong : {notANumber, infinity, -infinity, 1e300, -1e300, 9.3e18, -9.3e18}) {
            Parameters parameters;
            setValue(parameters, Field::Length, wrong);
            QVERIFY(check(parameters).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(ParametersTest)
#include "parameters_test.moc"
