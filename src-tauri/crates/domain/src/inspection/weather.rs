//! The weather an inspection was made in (天气, domain table 4.5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Refusal, Refused};

/// Coldest and warmest air that is believed, in ℃.
const TEMPERATURES: (i32, i32) = (-60, 60);
/// The highest force of wind there is (GB/T 28591).
const STRONGEST: u32 = 17;

/// What it was like outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weather {
    /// Sky.
    pub sky: Sky,
    /// Of the air, in ℃.
    pub temperature: Option<i32>,
    /// Force of the wind (风力), 0 to 17.
    pub wind: Option<u32>,
}

/// 天气现象.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sky {
    /// 晴.
    Sunny,
    /// 多云.
    Cloudy,
    /// 阴.
    Overcast,
    /// 雨.
    Rain,
    /// 雷雨.
    Thunderstorm,
    /// 雪.
    Snow,
    /// 冻雨, which coats lines with ice.
    FreezingRain,
    /// 雾.
    Fog,
    /// 霾.
    Haze,
    /// 沙尘.
    Dust,
    /// 大风.
    Windy,
}

impl Sky {
    /// Word for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Sunny => "晴",
            Self::Cloudy => "多云",
            Self::Overcast => "阴",
            Self::Rain => "雨",
            Self::Thunderstorm => "雷雨",
            Self::Snow => "雪",
            Self::FreezingRain => "冻雨",
            Self::Fog => "雾",
            Self::Haze => "霾",
            Self::Dust => "沙尘",
            Self::Windy => "大风",
        }
    }
}

impl Weather {
    /// Refuses what no thermometer shows and no wind reaches.
    pub fn checked(self) -> Refused<Self> {
        let (least, most) = TEMPERATURES;
        if self
            .temperature
            .is_some_and(|degrees| !(least..=most).contains(&degrees))
        {
            return Err(Refusal::TemperatureOutOfRange {
                field: "temperature",
                least,
                most,
            });
        }
        if self.wind.is_some_and(|force| force > STRONGEST) {
            return Err(Refusal::OutOfRange {
                field: "wind",
                least: 0,
                most: STRONGEST,
            });
        }
        Ok(self)
    }

    /// Words for paper, e.g. `阴，-3 ℃，风力4级`.
    pub fn words(self) -> String {
        let degrees = self.temperature.map(|degrees| format!("{degrees} ℃"));
        let wind = self.wind.map(|force| format!("风力{force}级"));
        let parts = [Some(self.sky.words().to_owned()), degrees, wind];
        parts.into_iter().flatten().collect::<Vec<_>>().join("，")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weather(temperature: Option<i32>, wind: Option<u32>) -> Weather {
        let sky = Sky::Overcast;
        Weather {
            sky,
            temperature,
            wind,
        }
    }

    #[test]
    fn paper_says_what_is_known_and_no_more() {
        assert_eq!(weather(Some(-3), Some(4)).words(), "阴，-3 ℃，风力4级");
        assert_eq!(weather(None, Some(0)).words(), "阴，风力0级");
        assert_eq!(weather(None, None).words(), "阴");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for fits in [
            weather(Some(-60), Some(0)),
            weather(Some(60), Some(17)),
            weather(None, None),
        ] {
            assert_eq!(fits.checked(), Ok(fits));
        }
        for (temperature, wind) in [(Some(-61), None), (Some(61), None), (None, Some(18))] {
            assert!(weather(temperature, wind).checked().is_err());
        }
    }
}
